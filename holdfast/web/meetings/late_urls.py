"""Addresses of the audit of late reviews."""

from django.urls import path

from holdfast.web.meetings import late_views

urlpatterns = [
    path("", late_views.late_reviews, name="late_reviews"),
    path("file/", late_views.late_reviews_file, name="late_reviews_file"),
    path("<int:review>/", late_views.explain, name="late_review_explain"),
]
