// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.workspace.webdav;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Apache httpd with mod_dav. */
final class ModDav implements TestWorkspace {
    private static final Path MODULES = Path.of("/usr/lib/apache2/modules");

    private final ServerProcess process;
    private final int port;

    ModDav(Path folder) throws IOException, InterruptedException {
        port = ServerProcess.freePort();
        Files.createDirectories(folder.resolve("root/dav"));
        Files.writeString(folder.resolve("users"), USER + ":" + hashed(PASSWORD) + '\n');
        Files.writeString(folder.resolve("httpd.conf"), configuration(folder));
        // A server started by root gives its rights away: let everybody into these folders.
        if (System.getProperty("user.name").equals("root")) {
            open(folder);
        }
        process = new ServerProcess(
                List.of(
                        "/usr/sbin/apache2",
                        "-X",
                        "-f",
                        folder.resolve("httpd.conf").toString()),
                port,
                folder.resolve("output"));
    }

    private String configuration(Path folder) {
        String modules = Stream.of(
                        "mpm_event",
                        "authn_core",
                        "authn_file",
                        "authz_core",
                        "authz_user",
                        "auth_basic",
                        "dir",
                        "dav",
                        "dav_fs")
                .map(name -> "LoadModule " + name + "_module " + MODULES.resolve("mod_" + name + ".so") + '\n')
                .collect(Collectors.joining());
        return modules + """
            ServerRoot "%1$s"
            ServerName 127.0.0.1
            Listen 127.0.0.1:%2$d
            PidFile "%1$s/pid"
            ErrorLog "%1$s/errors"
            User www-data
            Group www-data
            DocumentRoot "%1$s/root"
            DavLockDB "%1$s/locks"
            <Directory "%1$s/root/dav">
              AuthType Basic
              AuthName workspace
              AuthUserFile "%1$s/users"
              Require valid-user
              Dav On
            </Directory>
            """.formatted(folder, port);
    }

    private static void open(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.toList()) {
                Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxrwxrwx"));
            }
        }
    }

    /** The form of password files that every build of Apache reads. */
    private static String hashed(String password) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-1").digest(password.getBytes(StandardCharsets.UTF_8));
            return "{SHA}" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public URI address() {
        return URI.create("http://127.0.0.1:" + port + "/dav");
    }

    @Override
    public void close() {
        process.close();
    }
}
