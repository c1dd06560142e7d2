@NullMarked
package io.buyerstatus.aws.privacy;

import org.jspecify.annotations.NullMarked;
