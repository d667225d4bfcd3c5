/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.definitions.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.leademployer.platform.Region;
import org.leademployer.platform.access.Places;
import org.leademployer.platform.definition.Definition;
import org.leademployer.platform.definition.DefinitionKind;
import org.leademployer.platform.definition.DefinitionSet;
import org.leademployer.platform.definition.Definitions;
import org.leademployer.platform.definition.RefusedDefinition;
import org.leademployer.platform.definitions.internal.rules.DefinitionForm;
import org.leademployer.platform.definitions.internal.store.KeptDefinitions;
import org.leademployer.platform.problem.Problem.Fault;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings files and the kinds that domains read together, in whichever order they come. */
@Component(service = {Definitions.class, DefinitionsService.class})
public final class DefinitionsService implements Definitions {

    private static final Logger LOG = LoggerFactory.getLogger(DefinitionsService.class);

    private final KeptDefinitions kept;
    private final Map<String, OpenKind<?>> open = new TreeMap<>();
    /** What stands in each file of {@code deploy/}, by its path. */
    private final Map<String, String> texts = new LinkedHashMap<>();

    private final Map<String, RefusedDefinition> refused = new LinkedHashMap<>();

    /** Comes with the organisations domain; without it no definition holds but at its own node, and those of the nation everywhere. */
    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile Places places;

    @Activate
    public DefinitionsService(@Reference KeptDefinitions kept) {
        this.kept = kept;
    }

    @Override
    public synchronized <T> DefinitionSet<T> open(DefinitionKind<T> kind) {
        if (open.containsKey(kind.name())) {
            throw new IllegalStateException(kind.name() + " is open already");
        }
        OpenKind<T> opened = new OpenKind<>(kind, kept, this::isWithin, this::close);
        open.put(kind.name(), opened);
        examineRefused();
        return opened;
    }

    @Override
    public synchronized List<String> kinds() {
        return List.copyOf(open.keySet());
    }

    @Override
    public synchronized Optional<String> schema(String kind) {
        return Optional.ofNullable(open.get(kind)).map(OpenKind::schema);
    }

    @Override
    public synchronized List<Definition<?>> all() {
        List<Definition<?>> all = new ArrayList<>();
        open.values().forEach(kind -> all.addAll(kind.all()));
        return all;
    }

    @Override
    public synchronized List<RefusedDefinition> refused() {
        return List.copyOf(refused.values());
    }

    /** A file came, or has other content than before. */
    synchronized void take(String path, String text) {
        texts.put(path, text);
        examine(path);
        examineRefused();
    }

    /** A file cannot be read: what was in force from it stays. */
    synchronized void cannotRead(String path, String reason) {
        refuse(path, false, List.of(new Fault(null, null, reason)));
    }

    /** A file is gone. */
    synchronized void drop(String path) {
        texts.remove(path);
        refused.remove(path);
        open.values().stream().filter(kind -> kind.holds(path)).forEach(kind -> {
            kind.drop(path);
            LOG.info("{} is gone, and what it held", fileName(path));
        });
        examineRefused();
    }

    private synchronized void close(OpenKind<?> kind) {
        if (open.remove(kind.name(), kind)) {
            texts.keySet().stream().filter(kind::holds).toList().forEach(this::examine);
        }
    }

    /** What is in the way of a file may have gone. */
    private void examineRefused() {
        List.copyOf(refused.keySet()).stream().filter(texts::containsKey).forEach(this::examine);
    }

    private void examine(String path) {
        String text = texts.get(path);
        OpenKind<?> kind = open.get(String.valueOf(DefinitionForm.kindOf(text)));
        if (kind == null) {
            refuseUnknownKind(path, text);
            return;
        }
        List<Fault> faults = kind.take(path, text);
        if (!faults.isEmpty()) {
            refuse(path, false, faults);
            return;
        }
        refused.remove(path);
        open.values().stream()
                .filter(other -> other != kind && other.holds(path))
                .forEach(other -> other.drop(path));
        LOG.info("{} is read", fileName(path));
    }

    private void refuseUnknownKind(String path, String text) {
        String named = DefinitionForm.kindOf(text);
        if (named == null) {
            refuse(
                    path,
                    false,
                    List.of(new Fault(
                            null,
                            "/kind",
                            "is not given, or the file is no YAML; it may be one of "
                                    + String.join(", ", open.keySet()))));
        } else {
            refuse(
                    path,
                    true,
                    List.of(new Fault(
                            null,
                            "/kind",
                            "no domain of this platform reads '" + named + "'; those that are here read "
                                    + String.join(", ", open.keySet()))));
        }
    }

    private void refuse(String path, boolean waiting, List<Fault> faults) {
        boolean stays = open.values().stream().anyMatch(kind -> kind.holds(path));
        RefusedDefinition refusal = new RefusedDefinition(fileName(path), kindOf(path), waiting, stays, faults);
        RefusedDefinition before = refused.put(path, refusal);
        if (refusal.equals(before)) {
            return;
        }
        if (waiting) {
            LOG.info("{} waits: {}", fileName(path), faults.get(0));
        } else {
            LOG.warn(
                    "{} is refused, and {}: {}",
                    fileName(path),
                    stays ? "what was in force from it stays" : "nothing is in force from it",
                    faults.stream()
                            .map(Fault::toString)
                            .reduce((all, one) -> all + "; " + one)
                            .orElse(""));
        }
    }

    /** Null where nothing of the file could be read. */
    private String kindOf(String path) {
        String text = texts.get(path);
        return text == null ? null : DefinitionForm.kindOf(text);
    }

    private boolean isWithin(Region node, Region ancestor) {
        Places tree = places;
        return tree != null && tree.isWithin(node, ancestor);
    }

    private static String fileName(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }
}
