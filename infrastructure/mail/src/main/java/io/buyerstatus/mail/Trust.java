package io.buyerstatus.mail;

import io.buyerstatus.core.value.Hashes;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;

/** Whose certificates are believed: those that the machine's authorities signed, or one that is named. */
final class Trust {
    private Trust() {}

    /** Sockets that believe the machine's authorities; with a pin, nobody but the owner of that certificate. */
    static SSLSocketFactory sockets(Optional<String> pin) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(
                    null, pin.map(only -> new TrustManager[] {new Pinned(only)}).orElse(null), null);
            return context.getSocketFactory();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no TLS on this machine", e);
        }
    }

    /** Takes one certificate, whatever it says of names and dates. */
    private static final class Pinned extends X509ExtendedTrustManager {
        private final String pin;

        private Pinned(String pin) {
            this.pin = pin;
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
            String found = HexFormat.of().formatHex(Hashes.sha256().digest(chain[0].getEncoded()));
            if (!found.equals(pin)) {
                throw new CertificateException("it is not the certificate that was named");
            }
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket)
                throws CertificateException {
            checkServerTrusted(chain, authType);
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
                throws CertificateException {
            checkServerTrusted(chain, authType);
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String authType) throws CertificateException {
            throw new CertificateException("nobody connects to us");
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket)
                throws CertificateException {
            checkClientTrusted(chain, authType);
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
                throws CertificateException {
            checkClientTrusted(chain, authType);
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
