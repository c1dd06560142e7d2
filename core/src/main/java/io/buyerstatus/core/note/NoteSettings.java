package io.buyerstatus.core.note;

import io.buyerstatus.core.settings.Setting;
import java.util.List;

/** What a shop sets about its notes. */
public final class NoteSettings {
    /** Notes that appear on pages for some time, on some channels, at some states of the order. */
    public static final Setting<List<NoteBox>> NOTES = Setting.withDefault("general.notes", NoteBoxes.TYPE, List.of());

    public static final List<Setting<?>> ALL = List.of(NOTES);

    private NoteSettings() {}
}
