@NullMarked
package io.buyerstatus.operator.document;

import org.jspecify.annotations.NullMarked;
