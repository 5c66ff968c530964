// What Windows PowerShell 5.1 has: its reference assemblies (PowerShell Standard 5.1) and those of the parts of
// .NET Framework 4.8 that powershell.exe loads by itself. They are read, never run.
using System.Management.Automation;
using System.Management.Automation.Language;
using System.Reflection;

namespace WarmAmi;

sealed class Types51
{
    const BindingFlags Anything = BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance
        | BindingFlags.FlattenHierarchy | BindingFlags.IgnoreCase;

    /// <summary>What powershell.exe loads by itself; the types of any other assembly need an Add-Type first.</summary>
    static readonly string[] loaded = [
        "mscorlib", "System", "System.Core", "System.Configuration", "System.Configuration.Install", "System.Data",
        "System.DirectoryServices", "System.Management", "System.Management.Automation", "System.Numerics",
        "System.Transactions", "System.Xml",
    ];

    /// <summary>Type accelerators that came after 5.1, for types that are older.</summary>
    static readonly string[] laterAccelerators = ["short", "ushort", "uint", "ulong", "ordered"];

    /// <summary>What PowerShell gives every object.</summary>
    static readonly string[] everywhere = ["Count", "Length", "ForEach", "Where", "PSObject", "PSBase", "PSTypeNames"];

    /// <summary>What has members that its type does not tell: keys, and properties that a script adds.</summary>
    static readonly string[] openTypes =
        ["System.Object", "System.Collections.Hashtable", "System.Management.Automation.PSObject", "System.Xml.XmlDocument"];

    static readonly string[] commonParameters = [
        "Debug", "ErrorAction", "ErrorVariable", "InformationAction", "InformationVariable", "OutBuffer", "OutVariable",
        "PipelineVariable", "Verbose", "WarningAction", "WarningVariable", "WhatIf", "Confirm", "db", "ea", "ev", "infa",
        "iv", "ob", "ov", "pv", "vb", "wa", "wv",
    ];

    static readonly Dictionary<string, Type> accelerators = (Dictionary<string, Type>)typeof(PSObject).Assembly
        .GetType("System.Management.Automation.TypeAccelerators")!.GetProperty("Get")!.GetValue(null)!;

    readonly Dictionary<string, Type> types = new(StringComparer.OrdinalIgnoreCase);
    readonly Dictionary<string, Type> cmdlets = new(StringComparer.OrdinalIgnoreCase);
    readonly HashSet<string> own;
    readonly string[] namespaces;
    readonly ILookup<string, Func<Type?>> assigned;
    readonly HashSet<string> beingInferred = new(StringComparer.OrdinalIgnoreCase);

    public Types51(Ast tree)
    {
        IEnumerable<T> All<T>() where T : Ast => tree.FindAll(ast => ast is T, true).Cast<T>();
        Load();
        own = new(All<TypeDefinitionAst>().Select(ast => ast.Name), StringComparer.OrdinalIgnoreCase);
        namespaces = ["", "System.", .. All<UsingStatementAst>()
            .Where(ast => ast.UsingStatementKind == UsingStatementKind.Namespace).Select(ast => $"{ast.Name.Value}.")];
        assigned = All<Ast>().SelectMany(Assignments)
            .ToLookup(pair => pair.Name, pair => pair.Type, StringComparer.OrdinalIgnoreCase);
    }

    void Load()
    {
        var files = Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "references"), "*.dll");
        var context = new MetadataLoadContext(new PathAssemblyResolver(files), "mscorlib");
        foreach (var type in loaded.SelectMany(name => context.LoadFromAssemblyName(name).GetExportedTypes()))
            types.TryAdd(type.FullName!, type);
        foreach (var type in types.Values.Where(type => type.Name.EndsWith("Command")))
            if (Attribute(type, nameof(CmdletAttribute)) is { ConstructorArguments: [var verb, var noun] })
                cmdlets.TryAdd($"{verb.Value}-{noun.Value}", type);
    }

    public bool HasCmdlet(string name) => cmdlets.ContainsKey(name);

    /// <summary>The parameters that a known cmdlet lacks, each with its cmdlet. A unique beginning of a name will do.</summary>
    public IEnumerable<string> LacksOf(Command command)
    {
        if (!cmdlets.TryGetValue(command.Name, out var type)) return [];
        var known = type.GetProperties().Where(property => Attribute(property, nameof(ParameterAttribute)) != null)
            .SelectMany(Names).Concat(commonParameters).ToArray();
        return command.Parameters
            .Where(given => !known.Any(name => name.StartsWith(given[1..], StringComparison.OrdinalIgnoreCase)))
            .Select(given => $"{command.Name} {given}");
    }

    static CustomAttributeData? Attribute(MemberInfo member, string name) =>
        member.GetCustomAttributesData().FirstOrDefault(data => data.AttributeType.Name == name);

    static IEnumerable<string> Names(PropertyInfo property)
    {
        var aliases = Attribute(property, nameof(AliasAttribute))?.ConstructorArguments[0].Value;
        return ((IEnumerable<CustomAttributeTypedArgument>?)aliases ?? [])
            .Select(alias => (string)alias.Value!).Append(property.Name);
    }

    public bool Has(ITypeName name) => own.Contains(name.FullName) || Find(name) != null;

    Type? Find(ITypeName name) => name switch
    {
        ArrayTypeName array => Find(array.ElementType)?.MakeArrayType(),
        GenericTypeName generic => FindGeneric(generic),
        _ => Find(name.FullName),
    };

    Type? FindGeneric(GenericTypeName name)
    {
        var arguments = name.GenericArguments.Select(Find).OfType<Type>().ToArray();
        if (arguments.Length < name.GenericArguments.Count) return null;
        return Find($"{name.TypeName.FullName}`{arguments.Length}")?.MakeGenericType(arguments);
    }

    Type? Find(string name)
    {
        if (laterAccelerators.Contains(name, StringComparer.OrdinalIgnoreCase)) return null;
        if (accelerators.TryGetValue(name, out var meant)) return types.GetValueOrDefault(meant.FullName!);
        return namespaces.Select(prefix => types.GetValueOrDefault(prefix + name)).FirstOrDefault(type => type != null);
    }

    public string? NameOfType(ExpressionAst ast) => Infer(ast)?.FullName;

    /// <summary>
    /// Whether the member is missing, or takes another number of arguments. Where the type of the object is not
    /// known: whether no type has such a method, or only the strings of newer versions have it.
    /// </summary>
    public bool Lacks(MemberExpressionAst ast)
    {
        var name = Facts.NameOf(ast)!;
        var arguments = Facts.ArgumentsOf(ast);
        if (ast.Expression is TypeExpressionAst type)
            return Find(type.TypeName) is Type found && Members(found, name, arguments, ast.Static).Length == 0;
        if (everywhere.Contains(name, StringComparer.OrdinalIgnoreCase)) return false;
        if (Infer(ast.Expression) is Type known)
            return !openTypes.Contains(known.FullName)
                && Members(known, name, arguments, false).Length == 0
                && (known.GetElementType() is not Type element || Members(element, name, arguments, false).Length == 0);
        if (arguments is not int count || own.Count > 0) return false;
        return !types.Values.Any(any => Members(any, name, count, false).Length > 0)
            || Members(typeof(string), name, count, false).Length > 0
            && Members(types["System.String"], name, count, false).Length == 0;
    }

    static MemberInfo[] Members(Type type, string name, int? arguments, bool isStatic)
    {
        if (name.Equals("new", StringComparison.OrdinalIgnoreCase) && isStatic)
            return [.. type.GetConstructors().Where(method => Takes(method, arguments)),
                // A structure has a constructor without parameters that metadata does not list.
                .. type.IsValueType && arguments == 0 ? [type] : Array.Empty<MemberInfo>()];
        return [.. type.GetInterfaces().Append(type)
            .SelectMany(each => each.GetMember(name, Anything))
            .Where(member => member switch
            {
                MethodInfo method => method.IsStatic == isStatic && (arguments == null || Takes(method, arguments)),
                PropertyInfo property => property.GetMethod?.IsStatic == isStatic && arguments == null,
                FieldInfo field => field.IsStatic == isStatic && arguments == null,
                _ => false,
            })];
    }

    static bool Takes(MethodBase method, int? arguments)
    {
        var parameters = method.GetParameters();
        var rest = parameters.LastOrDefault()?.GetCustomAttributesData()
            .Any(data => data.AttributeType.Name == nameof(ParamArrayAttribute)) == true;
        return arguments >= parameters.Count(parameter => !parameter.IsOptional) - (rest ? 1 : 0)
            && (rest || arguments <= parameters.Length);
    }

    /// <summary>The type of an expression, where it is plain from the script's text.</summary>
    Type? Infer(ExpressionAst? ast) => ast switch
    {
        StringConstantExpressionAst or ExpandableStringExpressionAst => types["System.String"],
        ConvertExpressionAst convert => Find(convert.Type.TypeName),
        HashtableAst => types["System.Collections.Hashtable"],
        BinaryExpressionAst { Operator: TokenKind.Join } => types["System.String"],
        BinaryExpressionAst { Operator: TokenKind.Isplit or TokenKind.Csplit } => types["System.String"].MakeArrayType(),
        ParenExpressionAst { Pipeline: PipelineAst pipeline } => Infer(pipeline.GetPureExpression()),
        IndexExpressionAst index when index.Index is not ArrayLiteralAst and not BinaryExpressionAst =>
            Infer(index.Target) is Type target
                ? target.GetElementType() ?? (target.FullName == "System.String" ? types["System.Char"] : null)
                : null,
        MemberExpressionAst member when Facts.NameOf(member) is string name => InferMember(member, name),
        VariableExpressionAst variable => InferVariable(variable.VariablePath.UserPath),
        _ => null,
    };

    Type? InferMember(MemberExpressionAst ast, string name)
    {
        var arguments = Facts.ArgumentsOf(ast);
        var on = ast.Expression is TypeExpressionAst type ? Find(type.TypeName) : Infer(ast.Expression);
        if (on == null || on.IsArray) return null;
        return OnlyOne(Members(on, name, arguments, ast.Static).Select(member => member switch
        {
            MethodInfo method => method.ReturnType,
            PropertyInfo property => property.PropertyType,
            FieldInfo field => field.FieldType,
            _ => member.DeclaringType ?? on,
        }));
    }

    Type? InferVariable(string name)
    {
        if (!beingInferred.Add(name)) return null;
        try { return OnlyOne(assigned[name].Select(infer => infer())); }
        finally { beingInferred.Remove(name); }
    }

    static Type? OnlyOne(IEnumerable<Type?> candidates) =>
        candidates.Distinct().ToArray() is [Type only] && !only.IsGenericParameter ? only : null;

    /// <summary>The variables that a node gives a value, with the value's type.</summary>
    IEnumerable<(string Name, Func<Type?> Type)> Assignments(Ast ast)
    {
        switch (ast)
        {
            case AssignmentStatementAst { Left: VariableExpressionAst variable } assignment:
                yield return (variable.VariablePath.UserPath, () =>
                    assignment.Operator == TokenKind.Equals && assignment.Right is CommandExpressionAst value
                        ? Infer(value.Expression)
                        : null);
                break;
            case AssignmentStatementAst { Left: ConvertExpressionAst { Child: VariableExpressionAst variable } convert }:
                yield return (variable.VariablePath.UserPath, () => Find(convert.Type.TypeName));
                break;
            case AssignmentStatementAst { Left: ArrayLiteralAst list }:
                foreach (var variable in list.Elements.OfType<VariableExpressionAst>())
                    yield return (variable.VariablePath.UserPath, () => null);
                break;
            case ParameterAst parameter:
                var constraint = parameter.Attributes.OfType<TypeConstraintAst>().FirstOrDefault();
                yield return (parameter.Name.VariablePath.UserPath,
                    () => constraint == null ? null : Find(constraint.TypeName));
                break;
            case ForEachStatementAst loop:
                yield return (loop.Variable.VariablePath.UserPath, () =>
                    Infer((loop.Condition as PipelineAst)?.GetPureExpression())?.GetElementType());
                break;
        }
    }
}
