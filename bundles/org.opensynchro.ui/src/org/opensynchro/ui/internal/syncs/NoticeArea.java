// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui.internal.syncs;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.opensynchro.ui.internal.Icons;
import org.opensynchro.ui.internal.Widgets;

/** Bars above or below the table, one for each notice; takes no room when there is none. */
final class NoticeArea {
    private static final int TEXT_WIDTH = 300;

    private final Composite area;
    private final LocalResourceManager images;
    private final BiConsumer<Notice, Notice.Choice> answered;
    private final boolean below;
    private final Map<Notice, Composite> bars = new HashMap<>();
    private List<Notice> shown = List.of();

    /**
     * @param below whether it stands below the table rather than above it
     * @param answered is told which choice of which notice the person took
     */
    NoticeArea(Composite parent, boolean below, BiConsumer<Notice, Notice.Choice> answered) {
        this.below = below;
        this.answered = answered;
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(area);
        GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(area);
        images = new LocalResourceManager(JFaceResources.getResources(), area);
    }

    /** Shows these notices, and leaves the widgets of those alone that are shown already, so that no focus gets lost. */
    void show(List<Notice> notices) {
        if (notices.equals(shown)) {
            return;
        }
        shown = List.copyOf(notices);
        bars.entrySet().removeIf(bar -> {
            boolean over = !shown.contains(bar.getKey());
            if (over) {
                bar.getValue().dispose();
            }
            return over;
        });
        for (Notice notice : shown) {
            bars.computeIfAbsent(notice, this::createNotice).moveBelow(null);
        }
        GridDataFactory.createFrom((GridData) area.getLayoutData())
                .exclude(shown.isEmpty())
                .applyTo(area);
        area.setVisible(!shown.isEmpty());
        area.requestLayout();
    }

    private Composite createNotice(Notice notice) {
        Composite widgets = new Composite(area, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(widgets);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(widgets);
        if (below) {
            createLine(widgets);
        }
        createBar(widgets, notice);
        if (!below) {
            createLine(widgets);
        }
        return widgets;
    }

    private static void createLine(Composite parent) {
        Label line = new Label(parent, SWT.SEPARATOR | SWT.HORIZONTAL);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
    }

    private void createBar(Composite parent, Notice notice) {
        Composite bar = new Composite(parent, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
        GridLayoutFactory.fillDefaults()
                .numColumns(2 + notice.choices().size())
                .extendedMargins(10, 10, 6, 6)
                .spacing(8, 4)
                .applyTo(bar);
        Label icon = new Label(bar, SWT.NONE);
        icon.setImage(images.create(Icons.descriptor(notice.icon())));
        GridDataFactory.fillDefaults().align(SWT.CENTER, SWT.CENTER).applyTo(icon);
        Label text = Widgets.identify(new Label(bar, SWT.WRAP), "notice." + notice.id());
        text.setText(Widgets.literal(notice.text()));
        GridDataFactory.fillDefaults()
                .align(SWT.FILL, SWT.CENTER)
                .grab(true, false)
                .hint(TEXT_WIDTH, SWT.DEFAULT)
                .applyTo(text);
        for (Notice.Choice choice : notice.choices()) {
            Button button = Widgets.identify(new Button(bar, SWT.PUSH), notice.id() + '.' + choice.id());
            button.setText(choice.label());
            button.addListener(SWT.Selection, event -> answered.accept(notice, choice));
            GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).applyTo(button);
        }
    }
}
