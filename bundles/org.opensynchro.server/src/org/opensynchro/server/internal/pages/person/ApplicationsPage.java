// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.pages.person;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.jetty.http.HttpHeader;
import org.opensynchro.deployment.ConfigurationCode;
import org.opensynchro.deployment.Policy;
import org.opensynchro.server.internal.http.Exchange;
import org.opensynchro.server.internal.http.HttpRefusal;
import org.opensynchro.server.internal.pages.Page;
import org.opensynchro.server.internal.pages.Page.Allowance;
import org.opensynchro.server.internal.pages.PageAnswer;
import org.opensynchro.server.internal.pages.PageModule;
import org.opensynchro.server.internal.pages.PageRequest;
import org.opensynchro.server.internal.pages.PublicAddress;
import org.opensynchro.server.internal.pages.Route;
import org.opensynchro.server.internal.pages.Route.Access;
import org.opensynchro.server.internal.settings.WorkspaceSettings;
import org.opensynchro.server.internal.settings.WorkspaceSettings.LoginFirst;

/**
 * The desktop application: what the operator put into the folder {@code applications} of the data directory can be
 * downloaded, and the configuration code, which is typed in at the first start, can be copied.
 */
public final class ApplicationsPage implements PageModule {
    private static final String PATH = "/applications";

    private final Path folder;
    private final WorkspaceSettings settings;
    private final PublicAddress address;

    /**
     * Looks into a folder.
     *
     * @param folder with the files to download; there may be none
     * @param settings what goes into the configuration code
     */
    public ApplicationsPage(Path folder, WorkspaceSettings settings) {
        this.folder = folder;
        this.settings = settings;
        this.address = new PublicAddress(settings.workspace());
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(PATH, Access.LOGGED_IN, this::show),
                Route.get(PATH + "/*", Access.LOGGED_IN, this::download));
    }

    private PageAnswer show(PageRequest request) throws HttpRefusal, IOException {
        List<Map<String, String>> downloads = new ArrayList<>();
        for (Path file : files()) {
            String name = file.getFileName().toString();
            downloads.add(Map.of(
                    "name",
                    name,
                    "path",
                    PATH + '/' + encoded(name),
                    "size",
                    request.texts().size(Files.size(file))));
        }
        String code = code(request);
        Page page = Page.of("applications", "applications_title")
                .with("downloads", downloads)
                .with("noDownloads", downloads.isEmpty())
                .with("code", code)
                .with("server", address.of(request.exchange()));
        return PageAnswer.show(page.allowing(Allowance.OWN_SCRIPT));
    }

    /** Empty where the workspace has no address that other computers can safely use. */
    private String code(PageRequest request) throws HttpRefusal {
        Set<Policy> policies = settings.loginFirst() == LoginFirst.SSO ? Set.of(Policy.SSO_FIRST) : Set.of();
        try {
            URI server = URI.create(address.of(request.exchange()));
            return new ConfigurationCode(server, settings.workspace().name(), policies).print();
        } catch (IllegalArgumentException unsafe) {
            return "";
        }
    }

    private List<Path> files() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> found = Files.list(folder)) {
            return found.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        }
    }

    private static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Only what is listed can be had, so that no name leads out of the folder. */
    private PageAnswer download(PageRequest request) throws HttpRefusal, IOException {
        Path file = files().stream()
                .filter(listed -> listed.getFileName().toString().equals(request.name()))
                .findFirst()
                .orElseThrow(() -> HttpRefusal.notFound("There is no such file"));
        Exchange exchange = request.exchange();
        SeekableByteChannel bytes = Files.newByteChannel(file);
        exchange.answerHeader(HttpHeader.CONTENT_TYPE, "application/octet-stream");
        exchange.answerHeader("Content-Disposition", "attachment; filename*=UTF-8''" + encoded(request.name()));
        exchange.send(200, bytes, 0, bytes.size());
        return new PageAnswer.Answered();
    }
}
