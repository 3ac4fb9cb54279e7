// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui.internal.syncs;

import java.util.List;
import java.util.function.Consumer;
import org.eclipse.ui.IWorkbenchPartSite;
import org.eclipse.ui.PartInitException;
import org.opensynchro.sync.DeletionPolicy;
import org.opensynchro.ui.SynchronizationService;
import org.opensynchro.ui.internal.CommandIds;
import org.opensynchro.ui.internal.Services;
import org.opensynchro.ui.internal.account.SigningIn;
import org.slf4j.LoggerFactory;

/** Does what the person answered to a notice. */
final class NoticeAnswers {
    private final IWorkbenchPartSite site;
    private final SynchronizationService service;
    private final Consumer<String> command;

    /** @param command runs the command of this id */
    NoticeAnswers(IWorkbenchPartSite site, SynchronizationService service, Consumer<String> command) {
        this.site = site;
        this.service = service;
        this.command = command;
    }

    void answer(Notice notice, Notice.Choice choice) {
        String subject = notice.id().substring(notice.id().indexOf(':') + 1);
        switch (choice.id()) {
            case Notices.APPLY -> command.accept(CommandIds.APPLY);
            case Notices.DELETE -> service.decide(subject, DeletionPolicy.DELETE);
            case Notices.PUT_BACK -> service.decide(subject, DeletionPolicy.RESTORE);
            case Notices.SIGN_IN -> SigningIn.open(site.getShell(), service, subject);
            case Notices.READ -> Services.remarks().read(subject);
            case Notices.RETRY -> service.synchronizeNow(List.of(subject));
            case Notices.SHOW_ACTIVITY -> showActivity();
            default -> throw new IllegalArgumentException(choice.id());
        }
    }

    private void showActivity() {
        try {
            site.getPage().showView(CommandIds.ACTIVITY_VIEW);
        } catch (PartInitException e) {
            LoggerFactory.getLogger(NoticeAnswers.class).error("The Activity view cannot be opened", e);
        }
    }
}
