package io.buyerstatus.local.template;

/**
 * The position of something in a template.
 *
 * @param file the template's path as it was given
 * @param line counted from 1
 */
public record Position(String file, int line) {

    @Override
    public String toString() {
        return file + ":" + line;
    }
}
