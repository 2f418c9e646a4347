"""The addresses of what follows a review."""

from django.urls import path

from holdfast.web.after import ratification, views

urlpatterns = [
    path("reviews/<int:review>/after/", views.after, name="review-after"),
    path("reviews/<int:review>/after/<slug:use>/prepare/", views.prepare, name="review-prepare"),
    path("reviews/<int:review>/record-making/", views.making, name="review-record-making"),
    path("reviews/<int:review>/ratification/", ratification.answers, name="review-ratification"),
    path("reviews/after/<int:duty>/", views.of_duty, name="after-duty"),
]
