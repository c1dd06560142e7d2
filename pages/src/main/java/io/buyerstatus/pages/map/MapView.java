package io.buyerstatus.pages.map;

import java.util.List;

/**
 * A map of a parcel's way. Its picture says nothing that the text and the description do not say.
 *
 * @param title what the picture is
 * @param description the places in the order in which the parcel saw them
 * @param text the same in a sentence, for everybody
 * @param land path data of the land
 * @param borders path data of the borders between countries
 * @param way path data of the way so far
 * @param ahead path data of the way that is left
 * @param marks towns for orientation, then from the first place to the last, then the destination: the later lies on top
 */
public record MapView(
        String title,
        String description,
        String text,
        String land,
        String borders,
        String way,
        String ahead,
        List<Mark> marks,
        List<Label> labels) {

    public MapView {
        marks = List.copyOf(marks);
        labels = List.copyOf(labels);
    }

    /** What a place is to the parcel. */
    public enum Kind {
        /** Nothing: a big town nearby, for orientation. */
        TOWN,
        /** It was here before. */
        PASSED,
        /** It is going there. */
        DESTINATION,
        /** It was last seen here. */
        NEWEST
    }

    /** A place on the map, in its units from the left and the top. */
    public record Mark(Kind kind, int x, int y) {}

    /** A place's name on the map. */
    public record Label(Kind kind, int x, int y, Anchor anchor, String text) {}

    /** Which end of a label stands at its x. */
    public enum Anchor {
        START,
        MIDDLE,
        END
    }
}
