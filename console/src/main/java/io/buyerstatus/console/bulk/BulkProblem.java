package io.buyerstatus.console.bulk;

/**
 * Why a message to many is not begun, or something about it not done.
 *
 * @param word as the texts name it
 * @param detail put into the text; may be empty
 */
public record BulkProblem(String word, String detail) {}
