package io.buyerstatus.benchmarks.lambda;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.buyerstatus.bench.Bench;
import io.buyerstatus.benchmarks.ReferenceShop;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The function that shows the reference order's page, as its zip has it, and the request for that page. */
public final class StatusPage {
    private static final String NAME = "status-page";
    private static final String HANDLER = "io.buyerstatus.functions.statuspage.StatusPageHandler::handleRequest";

    /** Of this process's class path, what {@link StockStatusPage} needs beside the function. */
    private static final Pattern STOCK = Pattern.compile(
            "(buyer-status-benchmarks|apache5-client|httpclient5|httpcore5(-h2)?|commons-codec|jackson-(databind|core|annotations))-[0-9].*\\.jar");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final FunctionProcess.Start start;
    private final String request;

    private StatusPage(FunctionProcess.Start start, String request) {
        this.start = start;
        this.request = request;
    }

    /**
     * Unpacks the function.
     *
     * @param root the repository
     * @param folder where to
     */
    public static StatusPage unpack(Path root, ReferenceShop shop, Path folder) throws IOException {
        Path zip = root.resolve("functions/" + NAME + "/target/" + NAME + ".zip");
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                Path file = folder.resolve(entry.getName()).normalize();
                if (file.startsWith(folder) && !entry.isDirectory()) {
                    Files.createDirectories(file.resolveSibling("."));
                    Files.copy(in, file);
                }
            }
        }
        return new StatusPage(
                new FunctionProcess.Start(
                        HANDLER, folder, shop.environment(NAME), List.of(), false, FunctionProcess.Snapshot.NONE),
                request(root));
    }

    private static String request(Path root) throws IOException {
        try (InputStream sample = Files.newInputStream(root.resolve("events/triggers/status-page.page.json"))) {
            ObjectNode event = (ObjectNode) JSON.readTree(sample);
            event.putObject("pathParameters")
                    .put("ref", ReferenceShop.ORDER.ref())
                    .put("secret", Bench.secretOf(ReferenceShop.ORDER).value());
            return event.toString();
        }
    }

    /**
     * The same pages by {@link StockStatusPage}.
     *
     * @param folder where the function is unpacked to, with what the other set-up needs beside it
     */
    public FunctionProcess.Start stock(Path root, ReferenceShop shop, Path folder) throws IOException {
        FunctionProcess.Start plain = unpack(root, shop, folder).start();
        for (String jar : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            Path file = Path.of(jar);
            Path copy = folder.resolve("lib").resolve(file.getFileName());
            if (STOCK.matcher(file.getFileName().toString()).matches() && !Files.exists(copy)) {
                Files.copy(file, copy);
            }
        }
        return plain.running(StockStatusPage.class.getName() + "::handleRequest");
    }

    /** As the managed runtime starts it. */
    public FunctionProcess.Start start() {
        return start;
    }

    /** What API Gateway hands over when the buyer opens the page. */
    public String request() {
        return request;
    }
}
