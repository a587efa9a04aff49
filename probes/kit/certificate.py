"""A certificate for localhost, created by the runner at each run."""

from pathlib import Path

MADE = Path(__file__).parents[2] / "target" / "probes"
CERTIFICATE = str(MADE / "localhost.crt")
KEY = str(MADE / "localhost.key")


def server_context():
    """For the standard library's servers and Tornado's."""
    import ssl

    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(CERTIFICATE, KEY)
    return context


def twisted_context():
    """For Twisted's listenSSL."""
    from twisted.internet.ssl import PrivateCertificate

    pem = Path(CERTIFICATE).read_bytes() + Path(KEY).read_bytes()
    return PrivateCertificate.loadPEM(pem).options()


def cyclone_context():
    """For Cyclone, as its own twistd plugin makes it: with the one above it refuses every client that offers ALPN."""
    from twisted.internet.ssl import DefaultOpenSSLContextFactory

    return DefaultOpenSSLContextFactory(KEY, CERTIFICATE)
