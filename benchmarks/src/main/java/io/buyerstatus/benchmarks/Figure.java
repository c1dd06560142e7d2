package io.buyerstatus.benchmarks;

/**
 * One row of the table.
 *
 * @param row its number in docs/performance.md
 * @param what is measured
 * @param measured with its unit, and its spread where it has one
 * @param reach what it shall be
 * @param reached whether it is
 */
public record Figure(int row, String what, String measured, String reach, boolean reached) {}
