package org.ticketproof.empirical.claim;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ticketproof.theory.freezing.Variant;
import org.ticketproof.theory.freezing.Variant.FixedSize;
import org.ticketproof.theory.freezing.Variant.LockMasks;
import org.ticketproof.theory.freezing.Variant.Vectors;

/** Reads the variant of the problem that a claim is about: a mapping with one key. */
final class VariantParser {
    private VariantParser() {
    }

    /** The variant; the standard one without a field. */
    static Variant parse(Field field) {
        if (field == null) {
            return Variant.STANDARD;
        }
        Map<String, Field> keys = field.map(Set.of(), new LinkedHashSet<>(List.of("subset-size", "lock-masks", "dimension")));
        if (keys.size() != 1) {
            throw field.error(keys.size() + " keys: must be exactly one of subset-size, lock-masks, dimension");
        }
        Map.Entry<String, Field> only = keys.entrySet().iterator().next();
        Field value = only.getValue();
        switch (only.getKey()) {
            case "subset-size":
                return value.isText("half") ? new FixedSize(FixedSize.HALF) : new FixedSize(value.integerOr(1, FixedSize.MOST, "half"));
            case "lock-masks":
                int masks = (int) value.integer(1, LockMasks.MOST);
                return masks == 1 ? Variant.STANDARD : new LockMasks(masks);
            default:
                int dimension = (int) value.integer(1, 3);
                return dimension == 1 ? Variant.STANDARD : new Vectors(dimension);
        }
    }
}
