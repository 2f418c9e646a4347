"""Addresses of the procedures."""

from django.urls import path

from holdfast.web.procedures import views

urlpatterns = [
    path("", views.procedures, name="procedures"),
    path("<str:procedure>/", views.procedure, name="procedure"),
    path("<str:procedure>/asked/", views.asked, name="procedure_asked"),
    path("<str:procedure>/compare/", views.choose, name="procedure_choose"),
    path("<str:first>/compare/<str:second>/", views.compare, name="procedure_compare"),
]
