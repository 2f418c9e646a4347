"""The addresses of restrictions."""

from django.urls import path

from holdfast.web.restrictions import views

urlpatterns = [
    path("children/<int:child>/restrictions/", views.all_of, name="restrictions"),
    path("children/<int:child>/restrictions/new/", views.agree, name="restriction-agree"),
    path("restrictions/<int:restriction>/end/", views.end, name="restriction-end"),
]
