"""Django settings of Holdfast. What differs between machines comes from the environment.

HOLDFAST_ENV                 demo (default), test or production
HOLDFAST_SECRET_KEY          signing key; demanded in production
HOLDFAST_HOSTS               host names answered to, with commas; demanded in production
DATABASE_URL                 the app role's login on a server of your own
DATABASE_OWNER_URL           the owner's login there; demanded in production
HOLDFAST_PROCEDURE_FOLDERS   further folders of procedures
HOLDFAST_DATA_FOLDER         where uploaded returns wait to be read
HOLDFAST_DEBUG               1 shows error pages with their source; refused in production
HOLDFAST_TODAY               the day a demonstration or a test is set on; ignored in production
HOLDFAST_DEMO_PASSWORD       the password of every invented officer in a demonstration
HOLDFAST_ADDRESS             where the site is found, for links in letters; https:// and the first
                             host name where it is not given
HOLDFAST_SMTP_HOST           the mail server for letters to officers; none are sent without it
HOLDFAST_SMTP_PORT           its port; 587, 465 or 25 by the kind of security
HOLDFAST_SMTP_SECURITY       starttls (default), tls, or none on the same machine
HOLDFAST_SMTP_USER           the login there, if it asks for one
HOLDFAST_SMTP_PASSWORD       the password of that login
HOLDFAST_SMTP_FROM           the sender of letters
HOLDFAST_SMTP_TIMEOUT        seconds to wait for it; 20
"""

import os
from pathlib import Path

from pghistory import ForeignKey
from pgtrigger import Statement

from holdfast.config import database, environment

BASE_DIR = Path(__file__).resolve().parents[2]
RUN_DIR = BASE_DIR / ".run"

HOLDFAST_ENV = environment.current()
IN_PRODUCTION = HOLDFAST_ENV is environment.Environment.PRODUCTION
UNDER_TEST = HOLDFAST_ENV is environment.Environment.TEST

DEBUG = environment.switched_on("HOLDFAST_DEBUG")
SECRET_KEY = environment.secret_key(HOLDFAST_ENV, kept_in=RUN_DIR / "secret-key")
ALLOWED_HOSTS = environment.hosts(HOLDFAST_ENV)
if IN_PRODUCTION:
    environment.refuse_unsafe_production(debug=DEBUG, key=SECRET_KEY, hosts=ALLOWED_HOSTS)

INSTALLED_APPS = [
    "django.forms",
    "django.contrib.contenttypes",
    "django.contrib.auth",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.postgres",
    "pghistory",
    "pgtrigger",
    "procrastinate.contrib.django",
    "allauth",
    "allauth.account",
    "django_htmx",
    "csp",
    "rules",
    "holdfast.record",
    "holdfast.web",
]

MIDDLEWARE = [
    # Before everything else: nothing that logs or reports may see the token of a link.
    "holdfast.web.outside.hidden_token.hidden_token",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "holdfast.config.middleware.no_store",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "holdfast.config.middleware.session_limit",
    "holdfast.config.middleware.idle_limit",
    "django.contrib.auth.middleware.LoginRequiredMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "holdfast.web.refusals.Refusals",
]

ROOT_URLCONF = "holdfast.config.urls"
WSGI_APPLICATION = "holdfast.config.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "holdfast" / "web" / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.messages.context_processors.messages",
                "holdfast.web.frame.frame",
            ],
        },
    }
]
FORM_RENDERER = "holdfast.web.forms.GovukRenderer"

# The database: a process runs as the app role unless it was started to change tables.
DATABASES = {
    "default": database.django_settings(
        "owner" if os.environ.get("HOLDFAST_DATABASE_ROLE") == "owner" else "app"
    )
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
# Kept in the database because every web process must count the same failed sign-ins.
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "holdfast_cache",
    }
}

# Row history: one trigger call for each statement, for a row at a time is slow on large loads.
PGHISTORY_LEVEL = Statement
# A version is found by its row or its context; more indexes would only slow the loads.
PGHISTORY_FOREIGN_KEY_FIELD = ForeignKey(db_index=False)

# Background work.
PROCRASTINATE_IMPORT_PATHS = ["holdfast.jobs"]

# Letters to officers, handed to the authority's own mail server. Its certificate is checked
# against those the machine trusts.
MAIL = environment.mail_server(HOLDFAST_ENV)
EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
EMAIL_HOST, EMAIL_PORT, EMAIL_TIMEOUT = MAIL.host, MAIL.port, MAIL.timeout
EMAIL_HOST_USER, EMAIL_HOST_PASSWORD = MAIL.user, MAIL.password
EMAIL_USE_TLS, EMAIL_USE_SSL = MAIL.security == "starttls", MAIL.security == "tls"
DEFAULT_FROM_EMAIL = SERVER_EMAIL = MAIL.sender
HOLDFAST_ADDRESS = environment.address(HOLDFAST_ENV)

# Signing in.
AUTH_USER_MODEL = "record.User"
AUTHENTICATION_BACKENDS = [
    "rules.permissions.ObjectPermissionBackend",
    "allauth.account.auth_backends.AuthenticationBackend",
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/"
ACCOUNT_ADAPTER = "holdfast.config.accounts.AccountAdapter"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_LOGIN_ON_PASSWORD_RESET = False
ACCOUNT_LOGOUT_REDIRECT_URL = LOGIN_URL
ACCOUNT_SESSION_REMEMBER = False
# At most ten tries in five minutes for one account, wherever they come from; many officers
# share one office address, so an address alone gets more.
ACCOUNT_RATE_LIMITS = {
    "login_failed": "60/5m/ip,10/5m/key",
    "login": "120/m/ip",
    # Links for people without an account: a children's home shares one address.
    "answer_link": "60/5m/ip,10/5m/key",
    "answer_save": "150/5m/key",
}

# Length and a list of common passwords, as the National Cyber Security Centre advises: no
# forced change, no rules about symbols, no secret questions.
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 15},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "holdfast.config.passwords.NotOnePartRepeated"},
    {
        "NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator",
        "OPTIONS": {"user_attributes": ["email", "name"]},
    },
]
if UNDER_TEST:
    PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]

# Sessions end after 15 minutes without a request, and after 10 hours whatever happens. While a
# review is held they outlast a long talk in which nobody writes.
SESSION_COOKIE_AGE = 15 * 60
WORKSPACE_IDLE_SECONDS = 90 * 60
SESSION_SAVE_EVERY_REQUEST = True
SESSION_EXPIRE_AT_BROWSER_CLOSE = False
SESSION_LIMIT_SECONDS = 10 * 60 * 60

# Cookies, headers and transport. A demonstration has no certificate.
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = IN_PRODUCTION
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
if IN_PRODUCTION:
    SESSION_COOKIE_NAME, CSRF_COOKIE_NAME = "__Host-session", "__Host-csrf"
    SECURE_SSL_REDIRECT = True
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    SECURE_HSTS_SECONDS = 365 * 24 * 60 * 60
    SECURE_HSTS_INCLUDE_SUBDOMAINS = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'none'"],
        "script-src": ["'self'"],
        "style-src": ["'self'"],
        "img-src": ["'self'"],
        "font-src": ["'self'"],
        "connect-src": ["'self'"],
        "form-action": ["'self'"],
        "manifest-src": ["'self'"],
        "frame-ancestors": ["'none'"],
        "base-uri": ["'none'"],
    }
}

# Language and time.
LANGUAGE_CODE = "en-gb"
TIME_ZONE = "Europe/London"
USE_I18N = False
USE_TZ = True

# Style sheets, scripts and uploaded returns.
STATIC_URL = "/static/"
STATIC_ROOT = RUN_DIR / "static"
# Under test and while developing, files are served from where they are written.
WHITENOISE_USE_FINDERS = WHITENOISE_AUTOREFRESH = UNDER_TEST or DEBUG
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if WHITENOISE_USE_FINDERS
        else "django.contrib.staticfiles.storage.ManifestStaticFilesStorage"
    },
}
MEDIA_ROOT = Path(os.environ.get("HOLDFAST_DATA_FOLDER", RUN_DIR / "uploads"))
# A whole return is one form: larger than Django's default, smaller than the importer's bound.
DATA_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024
FILE_UPLOAD_PERMISSIONS = 0o600

# The day everything is reckoned on, where that is not the day it is.
HOLDFAST_TODAY = environment.set_day(HOLDFAST_ENV)
if not IN_PRODUCTION:
    # Invented officers of demonstration authorities sign in with it; it is printed for everyone.
    HOLDFAST_DEMO_PASSWORD = os.environ.get("HOLDFAST_DEMO_PASSWORD", "every name here is invented")

# Procedures: those of the product, then those of the authority that runs it.
HOLDFAST_PROCEDURES = [
    BASE_DIR / "procedures",
    *environment.folders("HOLDFAST_PROCEDURE_FOLDERS"),
]

# Logs go to the process's own output. They name views and ids of requests, never a person.
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"plain": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "plain"}},
    "root": {"handlers": ["console"], "level": "INFO"},
    "loggers": {
        "django": {"handlers": ["console"], "level": "INFO", "propagate": False},
        "procrastinate": {"handlers": ["console"], "level": "WARNING", "propagate": False},
    },
}
