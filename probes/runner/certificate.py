"""Creates the certificate that probes start TLS with: self-signed, for localhost, valid for one day."""

import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path


def make(folder):
    """Writes localhost.crt and localhost.key."""
    from cryptography import x509
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import ec

    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "localhost")])
    today = datetime.now(UTC)
    builder = x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number(), today, today + timedelta(days=1))
    certificate = builder.add_extension(x509.SubjectAlternativeName([x509.DNSName("localhost")]), critical=False).sign(key, hashes.SHA256())
    pem, plain = serialization.Encoding.PEM, serialization.NoEncryption()
    Path(folder, "localhost.crt").write_bytes(certificate.public_bytes(pem))
    Path(folder, "localhost.key").write_bytes(key.private_bytes(pem, serialization.PrivateFormat.PKCS8, plain))


if __name__ == "__main__":
    make(sys.argv[1])
