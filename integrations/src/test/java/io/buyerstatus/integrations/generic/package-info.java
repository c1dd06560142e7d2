@NullMarked
package io.buyerstatus.integrations.generic;

import org.jspecify.annotations.NullMarked;
