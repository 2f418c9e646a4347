"""Addresses of decisions: numbers of the record, and nothing about the child."""

from django.urls import path

from holdfast.web.decisions import views

urlpatterns = [
    path("decisions/", views.listed, name="decisions"),
    path("decisions/failures/", views.failed, name="failures"),
    path("decisions/<int:decision>/", views.decision, name="decision"),
]
