"""Addresses of what stays open: numbers of the record, and nothing about the child."""

from django.urls import path

from holdfast.web.open import views

urlpatterns = [
    path("open/", views.listed, name="still-open"),
    path("open/footprint/", views.footprint, name="footprint"),
    path("children/<int:child>/officers-visit/", views.visit, name="officers-visit"),
]
