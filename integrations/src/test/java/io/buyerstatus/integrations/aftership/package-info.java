@NullMarked
package io.buyerstatus.integrations.aftership;

import org.jspecify.annotations.NullMarked;
