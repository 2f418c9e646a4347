"""Addresses of notices: numbers of the record, and nothing about the child."""

from django.urls import path

from holdfast.web.notices import views

urlpatterns = [path("notices/", views.listed, name="notices")]
