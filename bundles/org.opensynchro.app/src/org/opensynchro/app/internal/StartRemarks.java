// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.app.internal;

import org.eclipse.osgi.util.NLS;
import org.opensynchro.deployment.Deployment;
import org.opensynchro.deployment.prerequisites.Finding;
import org.opensynchro.deployment.prerequisites.Part;
import org.opensynchro.deployment.prerequisites.Prerequisites;
import org.opensynchro.ui.SynchronizationService;
import org.opensynchro.ui.internal.Services;
import org.opensynchro.ui.internal.remarks.Remark;
import org.opensynchro.ui.internal.remarks.Remarks;

/** What a person should know about this start: options that nobody knows, and what is missing on this computer. */
final class StartRemarks {
    private final SynchronizationService service;
    private final Deployment deployment;
    private final Remarks remarks;

    StartRemarks(SynchronizationService service, Deployment deployment, Remarks remarks) {
        this.service = service;
        this.deployment = deployment;
        this.remarks = remarks;
    }

    /** @param remark one more thing to tell, or the empty text */
    void begin(String remark) {
        Services.inBackground(Messages.StartRemarks_looking, monitor -> {
            if (!remark.isEmpty()) {
                remarks.make(new Remark("log", remark));
            }
            for (String option : StartArguments.unknown(deployment.otherArguments())) {
                remarks.make(new Remark("option:" + option, NLS.bind(Messages.StartRemarks_unknown, option)));
            }
            Prerequisites.ofThisComputer().findings().stream()
                    .filter(this::isMissing)
                    .map(finding -> new Remark("part:" + finding.part(), finding.message()))
                    .forEach(remarks::make);
        });
    }

    /** Whether passwords can be kept, secure storage itself knows best. */
    private boolean isMissing(Finding finding) {
        return finding.isMissing() && (finding.part() != Part.KEYRING || !service.canKeepPasswords());
    }
}
