"""Addresses of what is recorded about a duty: its number, and nothing about the child."""

from django.urls import path

from holdfast.web.recording import views

urlpatterns = [
    path("<int:duty>/done/", views.done, name="record-done"),
    path("<int:duty>/meeting/", views.book, name="book-meeting"),
    path("<int:duty>/late/", views.late, name="permit-late"),
]
