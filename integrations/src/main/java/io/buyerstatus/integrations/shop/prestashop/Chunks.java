package io.buyerstatus.integrations.shop.prestashop;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Keeps questions short: some servers take addresses of four kilobytes. */
final class Chunks {
    private static final int MOST = 100;

    private Chunks() {}

    static List<List<String>> of(List<String> ids) {
        List<List<String>> chunks = new ArrayList<>();
        for (int at = 0; at < ids.size(); at += MOST) {
            chunks.add(ids.subList(at, Math.min(ids.size(), at + MOST)));
        }
        return chunks;
    }

    static String[] with(String[] query, String another) {
        String[] all = Arrays.copyOf(query, query.length + 1);
        all[query.length] = another;
        return all;
    }
}
