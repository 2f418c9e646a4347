"""Addresses of the imports. They name an import by its number and nothing else."""

from django.urls import path

from holdfast.web.imports import lists, steps, views

urlpatterns = [
    path("", views.imports, name="imports"),
    path("new/", steps.send, name="import_new"),
    path("names-template.csv", views.names_template, name="import_names_template"),
    path("<int:job>/", views.one, name="import"),
    path("<int:job>/progress/", views.progress, name="import_progress"),
    path("<int:job>/problems/", lists.problems, name="import_problems"),
    path("<int:job>/problems.csv", lists.problems_csv, name="import_problems_csv"),
    path("<int:job>/children/", lists.children, name="import_children"),
    path("<int:job>/commit/", steps.commit, name="import_commit"),
    path("<int:job>/again/", steps.again, name="import_again"),
    path("<int:job>/abandon/", steps.abandon, name="import_abandon"),
]
