"""Addresses of the service's own pages."""

from django.urls import path

from holdfast.web.service import views

urlpatterns = [
    path("", views.tracker, name="tracker"),
    path("awaiting-permanence/", views.permanence, name="awaiting-permanence"),
    path("waiting/", views.waiting, name="waiting"),
    path("figures/", views.figures, name="figures"),
]
