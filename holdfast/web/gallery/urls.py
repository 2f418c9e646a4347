"""Addresses of the gallery, included only outside production."""

from django.urls import path

from holdfast.web.gallery import views

urlpatterns = [
    path("", views.gallery, name="gallery"),
    path("child/", views.child, name="gallery_child"),
    path("public/", views.public, name="gallery_public"),
    path("reason/", views.reason, name="gallery_reason"),
]
