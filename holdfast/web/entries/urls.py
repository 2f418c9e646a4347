"""Addresses of forms: numbers and the names of forms, and nothing about the child."""

from django.urls import path

from holdfast.web.entries import views

urlpatterns = [
    path("children/<int:child>/forms/", views.offered, name="forms"),
    path("children/<int:child>/forms/<slug:form>/", views.begin, name="begin-form"),
    path("entries/<int:entry>/", views.fill, name="entry"),
    path("entries/<int:entry>/saved/", views.saved, name="save-entry"),
    path("entries/<int:entry>/again/", views.again, name="reopen-entry"),
    path("entries/<int:entry>/settled/", views.settled, name="settle-entry"),
]
