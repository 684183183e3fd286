#!/usr/bin/env python3
"""variant.py FILE.svg OUT.svg [helper=mother|sister|husband] [mother=scarf|hair]
Shows another set of ids, as the program does: of each chosen family (helper-..., mother-...) only the named set stays visible."""
import sys, xml.etree.ElementTree as E
E.register_namespace('', 'http://www.w3.org/2000/svg'); E.register_namespace('xlink', 'http://www.w3.org/1999/xlink')
SETS = {'helper': ('husband', 'mother', 'sister'), 'mother': ('hair', 'scarf')}
f, out, *choice = sys.argv[1:]
t = E.parse(f)
for c in choice:
    fam, want = c.split('=')
    for e in t.iter():
        i = e.get('id') or ''
        for s in SETS[fam]:
            if i.startswith(fam+'-'+s):
                if s == want: e.attrib.pop('display', None)
                else: e.set('display', 'none')
t.write(out)
