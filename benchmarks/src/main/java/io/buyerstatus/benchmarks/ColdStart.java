package io.buyerstatus.benchmarks;

import io.buyerstatus.benchmarks.lambda.FunctionProcess;
import io.buyerstatus.benchmarks.lambda.FunctionProcess.Snapshot;
import io.buyerstatus.benchmarks.lambda.LoadedClasses;
import io.buyerstatus.benchmarks.lambda.StatusPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What the first buyer waits for whom a new process serves. */
final class ColdStart implements Benchmark {
    private static final int SHORT_PAIRS = 7;
    private static final int LONG_PAIRS = 15;
    private static final int CLASSES = 4_000;
    private static final double STOCK = 0.70;
    private static final double PRIMED = 0.10;
    private static final double CACHED = 0.40;

    @Override
    public String name() {
        return "cold-start";
    }

    @Override
    public List<Figure> measure(Path root, Length length) throws Exception {
        int pairs = length == Length.LONG ? LONG_PAIRS : SHORT_PAIRS;
        Path folder = Files.createTempDirectory("status-page");
        try (ReferenceShop shop = ReferenceShop.open()) {
            StatusPage page = StatusPage.unpack(root, shop, folder);
            List<Figure> figures = new ArrayList<>();
            LoadedClasses classes = LoadedClasses.untilFirstPage(page);
            figures.add(new Figure(
                    1,
                    "classes loaded to the first page",
                    classes.count() + " " + classes.byOrigin(),
                    "<= " + CLASSES,
                    classes.count() <= CLASSES));
            int afterRestore = LoadedClasses.afterRestore(page).count();
            figures.add(new Figure(
                    5, "classes loaded by the first page after a restore", Integer.toString(afterRestore), "", true));
            figures.add(Figure.ratio(
                    5,
                    "first page after a restore, primed against unprimed",
                    Pairs.measure(
                            pairs, () -> restored(page, Snapshot.PRIMED), () -> restored(page, Snapshot.UNPRIMED)),
                    PRIMED));
            FunctionProcess.Start stock = page.stock(root, shop, folder.resolve("stock"));
            figures.add(Figure.ratio(
                    2,
                    "start and first page against the same page by Apache's client and databind",
                    Pairs.measure(pairs, () -> started(page, page.start()), () -> started(page, stock)),
                    STOCK));
            figures.add(Figure.ratio(
                    3, "start and first page with an AOT cache against without", cached(page, folder, pairs), CACHED));
            return figures;
        } finally {
            Folders.delete(folder);
        }
    }

    private static Pairs cached(StatusPage page, Path folder, int pairs) throws Exception {
        Path cache = folder.resolve("app.aot");
        FunctionProcess.Start plain = page.start().onOneClassPath();
        try (FunctionProcess training = FunctionProcess.start(plain.with("-XX:AOTCacheOutput=" + cache))) {
            training.initialised();
            training.invoke(page.request());
            training.end();
        }
        if (!Files.exists(cache)) {
            throw new IOException("this JDK made no AOT cache");
        }
        return Pairs.measure(
                pairs, () -> started(page, plain.with("-XX:AOTCache=" + cache)), () -> started(page, plain));
    }

    private static long restored(StatusPage page, Snapshot snapshot) throws IOException, InterruptedException {
        try (FunctionProcess process = FunctionProcess.start(page.start().forSnapshot(snapshot))) {
            process.snapshotReady();
            process.restored();
            return process.invoke(page.request()).nanos();
        }
    }

    private static long started(StatusPage page, FunctionProcess.Start start) throws IOException, InterruptedException {
        try (FunctionProcess process = FunctionProcess.start(start)) {
            return process.initialised() + process.invoke(page.request()).nanos();
        }
    }
}
