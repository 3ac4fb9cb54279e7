// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.site;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.opensynchro.network.Trust;
import org.opensynchro.server.internal.accounts.AppPasswords;
import org.opensynchro.server.internal.accounts.DesktopApplications;
import org.opensynchro.server.internal.accounts.PasswordCheck;
import org.opensynchro.server.internal.accounts.ProofCheck;
import org.opensynchro.server.internal.accounts.Safeguards;
import org.opensynchro.server.internal.accounts.TypedNames;
import org.opensynchro.server.internal.audit.Audit;
import org.opensynchro.server.internal.http.Exchange;
import org.opensynchro.server.internal.http.HttpRefusal;
import org.opensynchro.server.internal.http.WorkspaceHandler;
import org.opensynchro.server.internal.loginflow.LoginFlowApi;
import org.opensynchro.server.internal.loginflow.LoginFlowPages;
import org.opensynchro.server.internal.loginflow.LoginFlows;
import org.opensynchro.server.internal.pages.PageAnswer;
import org.opensynchro.server.internal.pages.PageHandler;
import org.opensynchro.server.internal.pages.PageModule;
import org.opensynchro.server.internal.pages.PublicAddress;
import org.opensynchro.server.internal.pages.StaticFiles;
import org.opensynchro.server.internal.pages.WebSessions;
import org.opensynchro.server.internal.pages.factors.ForgottenPages;
import org.opensynchro.server.internal.pages.factors.SecondFactorPages;
import org.opensynchro.server.internal.pages.factors.SecondFactorStep;
import org.opensynchro.server.internal.pages.factors.SecurityCodePage;
import org.opensynchro.server.internal.pages.login.Farewell;
import org.opensynchro.server.internal.pages.login.LoginChoice;
import org.opensynchro.server.internal.pages.login.LoginPages;
import org.opensynchro.server.internal.pages.login.LoginStep;
import org.opensynchro.server.internal.pages.login.PasswordStep;
import org.opensynchro.server.internal.pages.person.ApplicationsPage;
import org.opensynchro.server.internal.pages.person.HomePage;
import org.opensynchro.server.internal.pages.person.PasswordChange;
import org.opensynchro.server.internal.pages.person.SettingsPages;
import org.opensynchro.server.internal.settings.WorkspaceSettings;
import org.opensynchro.server.internal.sso.Admissions;
import org.opensynchro.server.internal.sso.IdentityProvider;
import org.opensynchro.server.internal.sso.SignOnPages;
import org.opensynchro.server.internal.storage.Storage;
import org.opensynchro.server.internal.storage.StorageException;

/** Everything of the workspace that a browser can show. For any thread. */
public final class Site implements WorkspaceHandler.Pages, AutoCloseable {
    private final StaticFiles files = new StaticFiles();
    private final List<IdentityProvider> providers = new ArrayList<>();
    private final PageHandler pages;
    private final LoginFlowApi programs;

    /**
     * What the pages work with.
     *
     * @param storage where everything is
     * @param settings of the operator
     * @param proofs tells whether a login still counts
     * @param passwords checks passwords
     * @param names tells what may be taken down of typed names
     * @param appPasswords makes app passwords
     * @param programs tells whether programs are welcome
     * @param safeguards what stands beside passwords
     * @param applications a folder with what can be downloaded
     * @param audit takes down what happens
     * @param clock for everything that runs out
     */
    public record Parts(
            Storage storage,
            WorkspaceSettings settings,
            ProofCheck proofs,
            PasswordCheck passwords,
            TypedNames names,
            AppPasswords appPasswords,
            DesktopApplications programs,
            Safeguards safeguards,
            Path applications,
            Audit audit,
            InstantSource clock) {}

    /**
     * Puts the pages together.
     *
     * @param parts what they work with
     */
    public Site(Parts parts) {
        WebSessions sessions = new WebSessions(parts.proofs(), parts.settings().sessionIdle(), parts.clock());
        List<LoginStep> steps = List.of(
                new PasswordStep(parts.passwords(), parts.safeguards().codes(), parts.names(), parts.audit()),
                new SecondFactorStep(parts.safeguards().factors(), parts.audit()));
        List<SignOnPages> signOn = signOn(parts);
        List<LoginChoice> choices = parts.settings().singleSignOn().stream()
                .map(SignOnPages::choice)
                .toList();
        Farewell farewell = signOn.isEmpty() ? request -> new PageAnswer.GoTo("/login") : signOn.getFirst();
        LoginPages login = new LoginPages(
                steps, choices, parts.settings().loginFirst(), parts.proofs(), parts.audit(), parts.clock(), farewell);
        LoginFlows flows = new LoginFlows(parts.clock());
        PublicAddress address = new PublicAddress(parts.settings().workspace());
        programs = new LoginFlowApi(flows, address, parts.proofs(), parts.appPasswords(), parts.programs());
        List<PageModule> modules = new ArrayList<>(List.of(
                login,
                new LoginFlowPages(flows, choices, parts.programs(), parts.audit()),
                new HomePage(parts.storage()),
                new SettingsPages(parts.storage(), sessions, parts.audit()),
                new PasswordChange(parts.storage().accounts(), parts.passwords(), parts.proofs(), parts.audit()),
                new ApplicationsPage(parts.applications(), parts.settings())));
        modules.addAll(signOn);
        modules.addAll(safeguards(parts));
        pages = new PageHandler(modules, sessions, parts.settings().workspace());
    }

    private static List<PageModule> safeguards(Parts parts) {
        Safeguards safeguards = parts.safeguards();
        return List.of(
                new SecurityCodePage(safeguards.codes()),
                new ForgottenPages(safeguards.resets(), parts.audit(), parts.clock()),
                new SecondFactorPages(
                        safeguards.factors(),
                        parts.passwords(),
                        parts.proofs(),
                        parts.audit(),
                        parts.settings().workspace().name()));
    }

    private List<SignOnPages> signOn(Parts parts) {
        return parts.settings().singleSignOn().stream()
                .map(settings -> {
                    IdentityProvider provider = new IdentityProvider(settings, Trust::ofThisComputer, parts.clock());
                    providers.add(provider);
                    return new SignOnPages(
                            settings,
                            provider,
                            new Admissions(parts.storage().identities(), settings.firstLogin()),
                            parts.proofs(),
                            new PublicAddress(parts.settings().workspace()),
                            parts.audit());
                })
                .toList();
    }

    @Override
    public void close() {
        providers.forEach(IdentityProvider::close);
    }

    @Override
    public boolean answer(Exchange exchange, List<String> segments) throws HttpRefusal, StorageException, IOException {
        if (segments.size() == 2 && segments.getFirst().equals(StaticFiles.FOLDER)) {
            files.answer(exchange, segments.getLast());
            return true;
        }
        return programs.answer(exchange, segments) || pages.answer(exchange, segments);
    }
}
