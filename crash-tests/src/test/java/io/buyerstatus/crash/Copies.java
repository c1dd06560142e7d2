package io.buyerstatus.crash;

import io.buyerstatus.bench.Bench;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

/** Our copies of pictures: what the ledger says of them, and what the store holds. */
final class Copies implements AutoCloseable {
    private final Bench bench;
    private final S3Client store = S3Client.builder()
            .httpClientBuilder(UrlConnectionHttpClient.builder())
            .build();
    private final String bucket;

    Copies(Bench bench) {
        this.bench = bench;
        this.bucket = bench.environment("picture-copies").getOrDefault("PICTURES_BUCKET", "");
    }

    /** The ledger's rows, by the names of the originals. */
    List<Map<String, AttributeValue>> rows() {
        return bench.pictures().stream()
                .sorted(Comparator.comparing(Copies::original))
                .toList();
    }

    /** Each copy's state, and the objects that are kept for it; an object of no copy stands for itself. */
    List<String> described() {
        List<S3Object> objects = new ArrayList<>(objects());
        List<String> all = new ArrayList<>();
        for (Map<String, AttributeValue> row : rows()) {
            List<S3Object> kept =
                    objects.stream().filter(object -> of(row, object)).toList();
            objects.removeAll(kept);
            all.add(name(row) + " " + End.text(row, "picture") + " " + End.text(row, "note") + " "
                    + kept.stream().map(S3Object::size).toList());
        }
        objects.forEach(object -> all.add("of nobody: " + object.key()));
        return all;
    }

    /** Forgets all copies. */
    void forget() {
        bench.forget(rows());
        objects()
                .forEach(object ->
                        store.deleteObject(request -> request.bucket(bucket).key(object.key())));
    }

    private List<S3Object> objects() {
        return store.listObjectsV2(request -> request.bucket(bucket)).contents();
    }

    private static boolean of(Map<String, AttributeValue> row, S3Object object) {
        return object.key().equals(Bench.SHOP + "/" + End.text(row, "sk").replace("COPY#", ""));
    }

    private static String name(Map<String, AttributeValue> row) {
        String original = original(row);
        return original.substring(original.lastIndexOf('/') + 1);
    }

    private static String original(Map<String, AttributeValue> row) {
        return End.text(row, "original");
    }

    @Override
    public void close() {
        store.close();
    }
}
