"""Addresses of the calculator. They name a rule, never a date or a child."""

from django.urls import path

from holdfast.web.calculator import views

urlpatterns = [
    path("", views.choose, name="when_due"),
    path("<str:procedure>/<str:rule>/", views.reckon, name="when_due_rule"),
]
