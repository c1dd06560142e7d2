package io.buyerstatus.core.tracking.code;

/**
 * One of the ways in which a carrier writes what happened: most have several, each for another of their interfaces.
 *
 * @param name what the carrier calls it
 * @param source where it is published
 */
public record CodeSystem(String name, Source source, CodeTable codes) {
    static CodeSystem of(String name, Source source, String rows) {
        return new CodeSystem(name, source, CodeTable.of(rows));
    }

    /**
     * A document or whoever keeps it.
     *
     * @param title with the carrier's name, and the part in which the codes are
     * @param url where it was read
     */
    public record Source(String title, String url) {}
}
