// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.network;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;

/** Which certificates are accepted: those that the Java runtime accepts, and those that the operating system does. */
public final class Trust {
    /** Where Linux systems keep all accepted authorities in one file (Debian, Fedora, SUSE, Alpine). */
    private static final List<Path> BUNDLES = List.of(
            Path.of("/etc/ssl/certs/ca-certificates.crt"),
            Path.of("/etc/pki/tls/certs/ca-bundle.crt"),
            Path.of("/etc/ssl/ca-bundle.pem"),
            Path.of("/etc/ssl/cert.pem"));

    private Trust() {}

    /**
     * TLS as this computer is set up, administrators' own authorities included.
     *
     * @return a context that loads the authorities now, which takes long
     */
    public static SSLContext ofThisComputer() {
        return ofJavaAnd(Trust::operatingSystem);
    }

    /** As on a Linux system that keeps its accepted authorities in one of some files. */
    static SSLContext ofJavaAnd(List<Path> bundles) {
        return ofJavaAnd(() -> ofBundle(bundles));
    }

    private static SSLContext ofJavaAnd(EitherTrust.Source system) {
        try {
            X509ExtendedTrustManager java = manager(null);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {new EitherTrust(java, system)}, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The Java runtime has no usable trust store", e);
        }
    }

    /**
     * What the operating system accepts.
     *
     * @throws GeneralSecurityException where it keeps no store that can be read
     */
    private static X509ExtendedTrustManager operatingSystem() throws GeneralSecurityException {
        String system = System.getProperty("os.name");
        if (system.startsWith("Windows")) {
            return ofSystemStore("Windows-ROOT");
        }
        return system.startsWith("Mac") ? ofSystemStore("KeychainStore-ROOT") : ofBundle(BUNDLES);
    }

    private static X509ExtendedTrustManager ofSystemStore(String type) throws GeneralSecurityException {
        try {
            return manager(opened(type));
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private static X509ExtendedTrustManager ofBundle(List<Path> bundles) throws GeneralSecurityException {
        try {
            return manager(bundle(bundles));
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private static GeneralSecurityException unreadable(IOException cause) {
        return new GeneralSecurityException("The operating system's certificates cannot be read", cause);
    }

    private static KeyStore opened(String type) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance(type);
        store.load(null, null);
        return store;
    }

    private static KeyStore bundle(List<Path> bundles) throws GeneralSecurityException, IOException {
        KeyStore store = opened(KeyStore.getDefaultType());
        for (Path bundle : bundles) {
            if (Files.isReadable(bundle)) {
                try (InputStream in = Files.newInputStream(bundle)) {
                    int number = 0;
                    for (Certificate authority :
                            CertificateFactory.getInstance("X.509").generateCertificates(in)) {
                        store.setCertificateEntry(Integer.toString(number++), authority);
                    }
                }
                return store;
            }
        }
        throw new IOException("None of " + bundles + " can be read");
    }

    /** The trust manager over {@code store}, or over the runtime's own store when that is {@code null}. */
    private static X509ExtendedTrustManager manager(KeyStore store) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        for (TrustManager manager : factory.getTrustManagers()) {
            if (manager instanceof X509ExtendedTrustManager extended) {
                return extended;
            }
        }
        throw new GeneralSecurityException("No trust manager for X.509");
    }
}
