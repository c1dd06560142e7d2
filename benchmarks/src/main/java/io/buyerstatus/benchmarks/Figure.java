package io.buyerstatus.benchmarks;

import java.util.Locale;

/**
 * One line of the table.
 *
 * @param row its number in docs/performance.md
 * @param what is measured
 * @param measured with its unit, and its spread where it has one
 * @param reach what it shall be; empty where nothing is asked
 * @param reached whether it is
 */
public record Figure(int row, String what, String measured, String reach, boolean reached) {

    /** A ratio that shall be small. */
    static Figure ratio(int row, String what, Pairs ratio, double most) {
        return new Figure(
                row, what, ratio.toString(), String.format(Locale.ROOT, "<= %.2f", most), ratio.median() <= most);
    }

    /** As a row of a Markdown table. */
    String line() {
        return "| " + row + " | " + what + " | " + measured + " | " + reach + " | " + (reached ? "yes" : "**no**")
                + " |";
    }
}
