package io.buyerstatus.pages.atlas;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** {@code MakeAtlas SOURCES ATLAS}: writes the files of the atlas from the unpacked sources; see {@code atlas/README.md}. */
public final class MakeAtlas {

    private MakeAtlas() {}

    public static void main(String[] arguments) throws IOException {
        Path sources = Path.of(arguments[0]);
        Path atlas = Path.of(arguments[1]);
        Path files = atlas.resolve("src/main/resources/io/buyerstatus/atlas");
        Files.write(
                files.resolve("places.bin"),
                PlacesFile.make(sources.resolve("cities500.txt"), atlas.resolve("sources/houses.tsv")));
        Files.writeString(
                files.resolve("towns.tsv"),
                TownsFile.make(sources.resolve("cities500.txt"), atlas.resolve("sources/endonyms.tsv")));
        Topology fine = Topology.of(Files.readString(sources.resolve("countries-10m.json")));
        Topology middle = Topology.of(Files.readString(sources.resolve("countries-50m.json")));
        Files.write(files.resolve("outlines-fine.bin"), new OutlinesFile(300, 0.004).make(fine));
        Files.write(files.resolve("outlines-middle.bin"), new OutlinesFile(100, 0.012).make(middle));
        Files.write(files.resolve("outlines-far.bin"), new OutlinesFile(25, 0.06).make(middle));
    }
}
