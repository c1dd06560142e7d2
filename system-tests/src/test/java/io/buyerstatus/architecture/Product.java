package io.buyerstatus.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.ref.SoftReference;
import org.jspecify.annotations.Nullable;

/** The product's classes as ArchUnit reads them. Reading takes half a minute, and they take hundreds of megabytes: kept while there is room. */
final class Product {
    private static SoftReference<@Nullable JavaClasses> read = new SoftReference<>(null);

    private Product() {}

    static synchronized JavaClasses classes() {
        JavaClasses classes = read.get();
        if (classes == null) {
            classes = new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .withImportOption(location -> !location.contains("-tests.jar"))
                    .importPackages("io.buyerstatus");
            read = new SoftReference<>(classes);
        }
        return classes;
    }
}
