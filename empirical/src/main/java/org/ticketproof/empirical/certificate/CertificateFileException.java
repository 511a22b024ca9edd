package org.ticketproof.empirical.certificate;

/** A file of values or a certificate file that cannot be used. The message is one line that says where, what and what is allowed. */
public final class CertificateFileException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    CertificateFileException(String message) {
        super(message.replaceAll("\\s*\\R\\s*", " "));
    }
}
