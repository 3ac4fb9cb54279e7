// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui.internal.first;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Text;
import org.opensynchro.ui.internal.Widgets;

/** The controls of {@link FirstFolderPage}: yes or not now, the name, where the folder lies, and what to do when it is taken. */
final class FirstFolderFields {
    private static final int WIDTH = 320;
    private static final int INDENT = 22;

    private final Composite page;
    private final Runnable changed;
    private final Button wanted;
    private final Composite details;
    private final Text name;
    private final Text parent;
    private final Button browse;
    private final Label places;
    private final Button merge;
    private final Link other;
    private final Link again;
    private final Button later;
    private String otherName = "";

    /**
     * @param changed runs after each change of what is to be judged
     * @param agreed runs after the person agreed to merging, or took that back
     */
    FirstFolderFields(Composite above, Runnable changed, Runnable agreed) {
        this.changed = changed;
        page = new Composite(above, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(16, 16).spacing(10, 10).applyTo(page);
        wanted = choice("yes", Messages.FirstFolderFields_yes);
        wanted.setSelection(true);
        later = choice("later", Messages.FirstFolderFields_later);
        details = new Composite(page, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).spacing(10, 8).applyTo(details);
        GridDataFactory.fillDefaults().grab(true, false).indent(INDENT, 4).applyTo(details);
        name = field("name", Messages.FirstFolderFields_name, 2);
        parent = field("parent", Messages.FirstFolderFields_parent, 1);
        browse = Widgets.identify(new Button(details, SWT.PUSH), "browse");
        browse.setText(Messages.FirstFolderFields_browse);
        browse.addListener(SWT.Selection, event -> browse());
        places = Widgets.identify(new Label(details, SWT.WRAP), "places");
        below(places);
        merge = Widgets.identify(new Button(details, SWT.CHECK | SWT.WRAP), "merge");
        merge.setText(Messages.FirstFolderFields_merge);
        merge.addListener(SWT.Selection, event -> agreed.run());
        below(merge);
        other = Widgets.identify(new Link(details, SWT.NONE), "otherName");
        other.addListener(SWT.Selection, event -> name.setText(otherName));
        below(other);
        again = Widgets.identify(new Link(details, SWT.NONE), "lookAgain");
        again.setText("<a>" + Messages.FirstFolderFields_again + "</a>");
        again.addListener(SWT.Selection, event -> changed.run());
        below(again);
        showMerge(Optional.empty());
        name.addListener(SWT.Modify, event -> modified());
        parent.addListener(SWT.Modify, event -> modified());
        wanted.addListener(SWT.Selection, event -> choose(!wanted.getSelection()));
        later.addListener(SWT.Selection, event -> choose(later.getSelection()));
    }

    private Button choice(String identifier, String label) {
        Button button = Widgets.identify(new Button(page, SWT.RADIO), identifier);
        button.setText(label);
        return button;
    }

    private Text field(String identifier, String label, int columns) {
        new Label(details, SWT.NONE).setText(label);
        Text text = Widgets.identify(new Text(details, SWT.BORDER | SWT.SINGLE), identifier);
        GridDataFactory.fillDefaults()
                .align(SWT.FILL, SWT.CENTER)
                .grab(true, false)
                .span(columns, 1)
                .hint(WIDTH, SWT.DEFAULT)
                .applyTo(text);
        return text;
    }

    private static void below(Control control) {
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .span(3, 1)
                .hint(WIDTH, SWT.DEFAULT)
                .applyTo(control);
    }

    private void browse() {
        DirectoryDialog dialog = new DirectoryDialog(page.getShell(), SWT.SHEET);
        dialog.setText(Messages.FirstFolderFields_browseTitle);
        dialog.setMessage(Messages.FirstFolderFields_browseMessage);
        dialog.setFilterPath(parent.getText());
        String chosen = dialog.open();
        if (chosen != null) {
            parent.setText(chosen);
        }
    }

    private void choose(boolean isLater) {
        later.setSelection(isLater);
        wanted.setSelection(!isLater);
        for (Control control : new Control[] {name, parent, browse, places}) {
            control.setEnabled(!isLater);
        }
        changed.run();
    }

    private void modified() {
        String local = parent.getText().replaceFirst("[/\\\\]+$", "") + File.separator + name.getText();
        places.setText(Widgets.literal(NLS.bind(Messages.FirstFolderFields_places, local, '/' + name.getText())));
        places.requestLayout();
        changed.run();
    }

    Control control() {
        return page;
    }

    /** Fills the fields in, once, before the person does. */
    void propose(Path folder, String proposed) {
        parent.setText(folder.toString());
        name.setText(proposed);
        name.selectAll();
        name.setFocus();
    }

    boolean isWanted() {
        return wanted.getSelection();
    }

    String name() {
        return name.getText().strip();
    }

    /** @throws java.nio.file.InvalidPathException when what was typed is no path on this computer */
    Path parent() {
        return Path.of(parent.getText().strip());
    }

    boolean isMergeAgreed() {
        return merge.getSelection();
    }

    /** Shows, or hides, the two ways out when there is something already; their room is kept, so that nothing moves. */
    void showMerge(Optional<FirstFolderVerdict.Merge> taken) {
        merge.setSelection(false);
        otherName = taken.map(FirstFolderVerdict.Merge::otherName).orElse("");
        other.setText("<a>" + Widgets.literal(NLS.bind(Messages.FirstFolderFields_otherName, otherName)) + "</a>");
        merge.setVisible(taken.isPresent());
        other.setVisible(!otherName.isEmpty());
        again.setVisible(false);
    }

    /** Shows, or hides, the way to ask again. */
    void showAgain(boolean isShown) {
        again.setVisible(isShown);
    }
}
