"""Every address of Holdfast. A page's own addresses stand beside the page."""

from allauth.account import views as account
from django.conf import settings
from django.urls import include, path

from holdfast.web.session import keep_alive
from holdfast.web.sign_in.views import SignIn, home

urlpatterns = [
    path("", home, name="home"),
    path("my-work/", include("holdfast.web.work.urls")),
    path("children/", include("holdfast.web.children.urls")),
    path("", include("holdfast.web.entries.urls")),
    path("", include("holdfast.web.allocation.urls")),
    path("reviews/", include("holdfast.web.reviews.workspace_urls")),
    path("", include("holdfast.web.reviews.urls")),
    path("", include("holdfast.web.after.urls")),
    path("", include("holdfast.web.documents.urls")),
    path("", include("holdfast.web.restrictions.urls")),
    path("", include("holdfast.web.changes.urls")),
    path("", include("holdfast.web.decisions.urls")),
    path("", include("holdfast.web.open.urls")),
    path("", include("holdfast.web.notices.urls")),
    path("record/", include("holdfast.web.recording.urls")),
    path("service/", include("holdfast.web.service.urls")),
    path("procedures/", include("holdfast.web.procedures.urls")),
    path("when-is-it-due/", include("holdfast.web.calculator.urls")),
    path("imports/", include("holdfast.web.imports.urls")),
    path("", include("holdfast.web.consultation.urls")),
    path("meetings/", include("holdfast.web.meetings.urls")),
    path("service/late-reviews/", include("holdfast.web.meetings.late_urls")),
    path("calendar/", include("holdfast.web.feed.urls")),
    path("answer/", include("holdfast.web.outside.urls")),
    path("sign-in/", SignIn.as_view(), name="account_login"),
    path("sign-out/", account.logout, name="account_logout"),
    path("sign-in/inactive/", account.account_inactive, name="account_inactive"),
    path("password/change/", account.password_change, name="account_change_password"),
    path("still-here/", keep_alive, name="keep_alive"),
]
if not settings.IN_PRODUCTION:
    urlpatterns.append(path("gallery/", include("holdfast.web.gallery.urls")))
