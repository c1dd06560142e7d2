package io.buyerstatus.core.testing.sample;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Characters of every class that a text may hold by the letter of JSON. */
public final class CodePoints {
    /** What has broken somebody's text before, beside the first two of every general category. */
    private static final int[] NOTORIOUS = {
        0x00, 0x08, 0x0b, 0x0c, 0x0d, 0x1b, 0x1f, 0x7f, 0x80, 0x81, 0x85, 0x92, 0x9b, 0x9f, 0xa0, 0xad, 0x061c, 0x200b,
        0x200d, 0x200e, 0x200f, 0x2028, 0x2029, 0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x202f, 0x2066, 0x2067, 0x2068,
        0x2069, 0x05d0, 0x0660, 0x3000, 0xd800, 0xdbff, 0xdc00, 0xdfff, 0xe000, 0xfdd0, 0xfe0f, 0xfeff, 0xfff9, 0xfffc,
        0xfffd, 0xfffe, 0xffff, 0x1f600, 0x1fffe, 0x1ffff, 0xe0001, 0xe0100, 0xf0000, 0x10ffff
    };

    private static final List<String> OF_EVERY_CLASS = found();

    private CodePoints() {}

    /** At least one of every general category of Unicode, the notorious ones beside; halves of surrogate pairs stand alone. */
    public static List<String> ofEveryClass() {
        return OF_EVERY_CLASS;
    }

    private static List<String> found() {
        Set<Integer> categories = new HashSet<>();
        List<String> all = new ArrayList<>();
        IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .filter(point -> categories.add(Character.getType(point)))
                .mapToObj(Character::toString)
                .forEach(all::add);
        IntStream.of(NOTORIOUS).mapToObj(Character::toString).forEach(all::add);
        return all.stream().distinct().toList();
    }
}
