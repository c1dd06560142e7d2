@NullMarked
package io.buyerstatus.functions.shared.batch;

import org.jspecify.annotations.NullMarked;
