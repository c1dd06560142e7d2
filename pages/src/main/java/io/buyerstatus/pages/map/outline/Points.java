package io.buyerstatus.pages.map.outline;

import java.util.Arrays;

/** A growing list of points, without an object for each. */
final class Points {

    private double[] numbers = new double[64];
    private int size;

    void add(double x, double y) {
        if (2 * size == numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * numbers.length);
        }
        numbers[2 * size] = x;
        numbers[2 * size + 1] = y;
        size++;
    }

    int size() {
        return size;
    }

    double x(int index) {
        return numbers[2 * index];
    }

    double y(int index) {
        return numbers[2 * index + 1];
    }
}
