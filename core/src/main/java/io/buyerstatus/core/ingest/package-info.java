@NullMarked
package io.buyerstatus.core.ingest;

import org.jspecify.annotations.NullMarked;
