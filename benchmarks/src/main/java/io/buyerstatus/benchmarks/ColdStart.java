package io.buyerstatus.benchmarks;

import io.buyerstatus.benchmarks.lambda.FunctionProcess;
import io.buyerstatus.benchmarks.lambda.LoadedClasses;
import io.buyerstatus.benchmarks.lambda.StatusPage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

final class ColdStart implements Benchmark {
    @Override
    public String name() {
        return "cold-start";
    }

    @Override
    public List<Figure> measure(Path root, Length length) throws Exception {
        try (ReferenceShop shop = ReferenceShop.open()) {
            StatusPage page = StatusPage.unpack(root, shop, Files.createTempDirectory("status-page"));
            LoadedClasses classes = LoadedClasses.untilFirstPage(page);
            System.out.println(classes.byOrigin());
            Files.write(Path.of("/tmp/classes-first-page.txt"), classes.names());
            after(page);
            Pairs restored = Pairs.measure(
                    5, () -> firstAfterRestore(page, FunctionProcess.Snapshot.PRIMED), () -> firstAfterRestore(page, FunctionProcess.Snapshot.UNPRIMED));
            System.out.println("primed/unprimed " + restored);
            return List.of(new Figure(1, "classes", Integer.toString(classes.count()), "4000", classes.count() <= 4000));
        }
    }

    private static long firstAfterRestore(StatusPage page, FunctionProcess.Snapshot snapshot) throws Exception {
        try (FunctionProcess process = FunctionProcess.start(page.start().forSnapshot(snapshot))) {
            process.snapshotReady();
            process.restored();
            long first = process.invoke(page.request()).nanos();
            System.out.println(snapshot + " restored " + first / 1000 + " us, then " + process.invoke(page.request()).nanos() / 1000);
            return first;
        }
    }

    private static void after(StatusPage page) throws Exception {
        Path list = Path.of("/tmp/after.txt");
        Files.deleteIfExists(list);
        try (FunctionProcess process = FunctionProcess.start(page.start().forSnapshot(FunctionProcess.Snapshot.PRIMED).with("-Xlog:class+load:file=" + list + ":none:filecount=0"))) {
            process.snapshotReady();
            int before = Files.readAllLines(list).size();
            process.restored();
            process.invoke(page.request());
            java.util.List<String> lines = Files.readAllLines(list);
            Files.write(Path.of("/tmp/after2.txt"), lines.subList(before, lines.size()));
            System.out.println("after restore " + (lines.size() - before));
        }
    }

    private static long firstAfterStart(StatusPage page) throws Exception {
        try (FunctionProcess process = FunctionProcess.start(page.start())) {
            long init = process.initialised();
            long first = process.invoke(page.request()).nanos();
            System.out.println("started init " + init / 1000 + " first " + first / 1000 + " us, then " + process.invoke(page.request()).nanos() / 1000);
            return first;
        }
    }
}
